/** The settings of the launcher. */
package dev.rollcall.launcher.setting;
