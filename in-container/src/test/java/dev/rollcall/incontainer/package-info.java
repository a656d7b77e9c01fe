/** Tests of the boundary EJBs inside Payara Micro, with the real database, transactions and injection. */
package dev.rollcall.incontainer;
