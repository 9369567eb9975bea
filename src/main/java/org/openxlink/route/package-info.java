/**
 * Makes routes from the templates in {@code routes/}: one per external system and kind, one per target. The beans that
 * the templates name are here; the work itself is done in the rooms they call.
 */
package org.openxlink.route;
