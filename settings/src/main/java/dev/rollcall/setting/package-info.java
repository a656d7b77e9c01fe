/**
 * What the operator's settings may be, and the sentences that refuse them. The launcher asks before the application
 * server starts, the application when it reads them.
 */
package dev.rollcall.setting;
