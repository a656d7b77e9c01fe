/** By what somebody who only knows their e-mail address finds their organization. */
@org.jspecify.annotations.NullMarked
package dev.rollcall.session.domain;
