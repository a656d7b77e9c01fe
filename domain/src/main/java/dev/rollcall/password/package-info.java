/** Which passwords can be used, and how they are kept. */
package dev.rollcall.password;
