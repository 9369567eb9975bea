/** OpenXlink: contact volumes from telephone systems into the injixo workforce management. */
package org.openxlink;
