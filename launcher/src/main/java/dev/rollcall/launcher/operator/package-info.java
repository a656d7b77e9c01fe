/** Commands that ask the running server for something in the operator's name. */
package dev.rollcall.launcher.operator;
