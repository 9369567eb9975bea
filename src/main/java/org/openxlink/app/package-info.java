/** Where the program starts. */
package org.openxlink.app;
