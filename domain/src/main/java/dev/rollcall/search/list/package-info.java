/** Lists that are read page by page. */
package dev.rollcall.search.list;
