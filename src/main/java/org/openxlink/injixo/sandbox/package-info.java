/**
 * A stand-in for injixo: a real HTTP server on loopback that checks what it is sent as strictly as it can, lets people and
 * tests look at what arrived, and misbehaves on demand.
 *
 * <p>A post walks through {@link org.openxlink.injixo.sandbox.Front} (host, route), {@link
 * org.openxlink.injixo.sandbox.Inbox} (token, reader, fault) into one of the two stores. It keeps everything in memory.
 */
package org.openxlink.injixo.sandbox;
