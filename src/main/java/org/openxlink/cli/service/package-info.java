/** How OpenXlink becomes a service of Windows or systemd: plans, which are data, and the one class that carries them out. */
package org.openxlink.cli.service;
