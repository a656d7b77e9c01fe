/** The pages of groups. */
package dev.rollcall.web.groups;
