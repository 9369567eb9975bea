/**
 * Data source names of ODBC: from odbc.ini, odbcinst.ini, the Windows registry or a connection string to the address that a
 * JDBC driver takes. Knows no other room but {@code config.ini}; connects to nothing.
 */
package org.openxlink.config.odbc;
