/** People as SCIM reads them: without putting a profile together. */
package dev.rollcall.directory.resource;
