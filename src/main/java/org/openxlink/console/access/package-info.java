/** Who may do what over HTTP: users, sessions, roles, and what is refused. */
package org.openxlink.console.access;
