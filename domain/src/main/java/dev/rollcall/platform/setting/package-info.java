/** The settings of the operator, as the application reads them. */
package dev.rollcall.platform.setting;
