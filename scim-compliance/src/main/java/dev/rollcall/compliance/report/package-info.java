/** The report: which sections of the RFCs were tested, and how that ended. */
package dev.rollcall.compliance.report;
