/** Databases: pools of connections that only read, and a test that tells which step towards them fails. */
package org.openxlink.source.database;
