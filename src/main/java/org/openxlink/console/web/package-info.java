/** How the web server listens, and the files that it gives to browsers. */
package org.openxlink.console.web;
