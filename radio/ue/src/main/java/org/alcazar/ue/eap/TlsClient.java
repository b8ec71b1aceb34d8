// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.eap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Objects;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/** A TLS client whose records go by hand, by the JDK's engine. What it makes of chance is the JDK's own. */
final class TlsClient {

    private static final char[] NO_PASSWORD = new char[0];

    private final SSLEngine engine;
    private ByteBuffer unread = ByteBuffer.allocate(0);
    private OctetWriter heard = new OctetWriter();
    private boolean established;
    private boolean failed;

    TlsClient(EapCredentials credentials) {
        try {
            var certificates = Objects.requireNonNull(credentials.certificates());
            var context = SSLContext.getInstance("TLS");
            var trusted = TrustManagerFactory.getInstance("PKIX");
            trusted.init(anchors(certificates));
            var own = KeyManagerFactory.getInstance("PKIX");
            own.init(own(certificates), NO_PASSWORD);
            context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
            var name = certificates.serverName();
            engine = name == null ? context.createSSLEngine() : context.createSSLEngine(name, 0);
            engine.setUseClientMode(true);
            var parameters = engine.getSSLParameters();
            parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
            if (name != null) {
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
            }
            engine.setSSLParameters(parameters);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("credentials that TLS cannot be spoken with", e);
        }
    }

    private static KeyStore anchors(EapCredentials.Certificates certificates) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (int i = 0; i < certificates.anchors().size(); i++) {
            store.setCertificateEntry("anchor-" + i, certificates.anchors().get(i));
        }
        return store;
    }

    private static KeyStore own(EapCredentials.Certificates certificates) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        if (certificates.key() != null) {
            store.setKeyEntry("user", certificates.key(), NO_PASSWORD,
                    certificates.chain().toArray(new X509Certificate[0]));
        }
        return store;
    }

    /** Whether the handshake is done: the server proved itself. */
    boolean isEstablished() {
        return established && !failed;
    }

    /** Takes what the server sent. @return what it is to be sent for that; an alert, where its words or certificate are not taken */
    Octets take(Octets records) {
        var all = ByteBuffer.allocate(unread.remaining() + records.length());
        unread = all.put(unread).put(records.asBuffer()).flip();
        var out = new OctetWriter(1024);
        try {
            handshake(out);
        } catch (SSLException e) {
            failed = true;
            alert(out);
        }
        return out.toOctets();
    }

    private void handshake(OctetWriter out) throws SSLException {
        if (!established && engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING) {
            engine.beginHandshake();
        }
        while (true) {
            switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> {
                    for (var task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
                        task.run();
                    }
                }
                case NEED_WRAP -> {
                    if (wrap(ByteBuffer.allocate(0), out) != Status.OK) {
                        return;
                    }
                }
                case NEED_UNWRAP, NEED_UNWRAP_AGAIN, NOT_HANDSHAKING, FINISHED -> {
                    if (!unread.hasRemaining() || !unwrap()) {
                        return;
                    }
                }
            }
        }
    }

    private Status wrap(ByteBuffer plain, OctetWriter out) throws SSLException {
        var record = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        var result = engine.wrap(plain, record);
        established |= result.getHandshakeStatus() == HandshakeStatus.FINISHED;
        out.octets(Octets.copyOf(record.flip()));
        return result.getStatus();
    }

    /** @return false if there is no whole record, or no more is to be read */
    private boolean unwrap() throws SSLException {
        var plain = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
        var result = engine.unwrap(unread, plain);
        established |= result.getHandshakeStatus() == HandshakeStatus.FINISHED;
        heard.octets(Octets.copyOf(plain.flip()));
        return result.getStatus() == Status.OK;
    }

    private void alert(OctetWriter out) {
        try {
            while (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP && wrap(ByteBuffer.allocate(0), out) == Status.OK) {
                established = false;
            }
        } catch (SSLException e) {
            // Nothing more can be said.
        }
    }

    /** What the server said within the tunnel since this was last called. */
    Octets heard() {
        var words = heard.toOctets();
        heard = new OctetWriter();
        return words;
    }

    /** What is to be said within the tunnel, as the server is to be sent it. */
    Octets protect(Octets words) {
        var out = new OctetWriter(words.length() + 64);
        try {
            var plain = words.asBuffer();
            while (plain.hasRemaining() && wrap(plain, out) == Status.OK) {
                // On with the rest.
            }
        } catch (SSLException e) {
            failed = true;
        }
        return out.toOctets();
    }

    /** Octets that only both ends know (RFC 5705, RFC 8446 §7.5). */
    Octets export(String label, int length) {
        try {
            return Octets.wrap(((ExtendedSSLSession) engine.getSession()).exportKeyingMaterialData(label, null, length));
        } catch (SSLException e) {
            throw new IllegalStateException(e);
        }
    }
}
