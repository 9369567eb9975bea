package org.openxlink.console.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.openxlink.config.WebConsole.KeyStoreFile;

/**
 * The key and certificate for https.
 *
 * @param names that the certificate is for
 */
record Certificate(SslContextFactory.Server https, Set<String> names) {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    static Certificate read(KeyStoreFile file) throws IOException {
        char[] password = file.password().reveal().toCharArray();
        try (InputStream bytes = Files.newInputStream(file.file())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(bytes, password);
            X509Certificate certificate = ofKey(store, password);
            SslContextFactory.Server https = new SslContextFactory.Server();
            https.setKeyStore(store);
            https.setKeyStorePassword(file.password().reveal());
            return new Certificate(https, names(certificate));
        } catch (IOException | GeneralSecurityException e) {
            throw new IOException(
                    "ConsoleKeyStore %s can't be used (%s); give a PKCS12 file with a key, and its password"
                            .formatted(file.file(), e.getMessage() == null ? "it is none" : e.getMessage()),
                    e);
        }
    }

    private static X509Certificate ofKey(KeyStore store, char[] password) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            Key key = store.getKey(alias, password);
            if (key != null && store.getCertificate(alias) instanceof X509Certificate certificate) {
                return certificate;
            }
        }
        throw new GeneralSecurityException("no key with a certificate is in it");
    }

    private static Set<String> names(X509Certificate certificate) throws GeneralSecurityException {
        Set<String> names = new HashSet<>();
        Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
        for (List<?> name : alternatives == null ? List.<List<?>>of() : alternatives) {
            if (name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS)) {
                names.add(OwnNames.inUrl((String) name.get(1)));
            }
        }
        return names;
    }
}
