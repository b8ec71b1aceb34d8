// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.eap;

import java.nio.ByteBuffer;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.alcazar.eap.Eap;
import org.alcazar.eap.EapPacket;
import org.alcazar.eap.EapTls;
import org.alcazar.testkit.TestAuthority;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/** The authenticator's end of EAP-TLS and EAP-TTLS, in small pieces. */
final class TlsServer {

    private static final int PIECE = 400;

    final SSLEngine engine;
    final OctetWriter heard = new OctetWriter();
    private final int type;
    private int identifier;
    private ByteBuffer unread = ByteBuffer.allocate(0);
    boolean refused;

    /** @param protocol {@code TLSv1.3} or {@code TLSv1.2} @param asks whether the user must have a certificate */
    TlsServer(int type, TestAuthority.Issued own, X509Certificate users, String protocol, boolean asks) throws Exception {
        this.type = type;
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry("server", own.key(), new char[0], new X509Certificate[] {own.certificate()});
        var manager = KeyManagerFactory.getInstance("PKIX");
        manager.init(keys, new char[0]);
        var anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry("users", users);
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(anchors);
        var context = SSLContext.getInstance("TLS");
        context.init(manager.getKeyManagers(), trust.getTrustManagers(), null);
        engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        engine.setNeedClientAuth(asks);
        engine.setEnabledProtocols(new String[] {protocol});
    }

    /** Talks until neither has more to say. @param word said in the tunnel at the end; empty for nothing */
    void talk(EapPeer peer, Octets word) {
        var flight = ask(peer, new EapTls(type, false, true, 0, null, Octets.EMPTY));
        boolean said = word.isEmpty();
        while (true) {
            var out = new OctetWriter();
            try {
                take(flight, out);
                if (!said && engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING) {
                    wrap(word.asBuffer(), out);
                    said = true;
                }
            } catch (SSLException e) {
                refused = true;
                return;
            }
            if (out.length() == 0) {
                return;
            }
            flight = tell(peer, out.toOctets());
        }
    }

    private Octets tell(EapPeer peer, Octets flight) {
        for (int from = 0;; from += PIECE) {
            int end = Math.min(flight.length(), from + PIECE);
            boolean more = end < flight.length();
            var answer = ask(peer, new EapTls(type, more, false, 0, from == 0 ? (Long) (long) flight.length() : null, flight.slice(from, end)));
            if (!more) {
                return answer;
            }
        }
    }

    /** What the peer says to this, whole. */
    private Octets ask(EapPeer peer, EapTls method) {
        var whole = new OctetWriter();
        var next = method;
        while (true) {
            identifier = identifier + 1 & 0xff;
            var answer = peer.answer(Eap.encode(new EapPacket.Request(identifier, next)));
            if (answer == null || answer.length() > 1500 || !(Eap.decode(answer) instanceof EapPacket.Response(int same, EapTls piece))
                    || same != identifier) {
                throw new AssertionError("no answer that fits: " + answer);
            }
            whole.octets(piece.data());
            if (!piece.more()) {
                return whole.toOctets();
            }
            next = new EapTls(type, false, false, 0, null, Octets.EMPTY);
        }
    }

    private void take(Octets records, OctetWriter out) throws SSLException {
        var all = ByteBuffer.allocate(unread.remaining() + records.length());
        unread = all.put(unread).put(records.asBuffer()).flip();
        while (true) {
            switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> engine.getDelegatedTask().run();
                case NEED_WRAP -> wrap(ByteBuffer.allocate(0), out);
                default -> {
                    if (!unread.hasRemaining()) {
                        return;
                    }
                    var plain = ByteBuffer.allocate(32_768);
                    engine.unwrap(unread, plain);
                    heard.octets(Octets.copyOf(plain.flip()));
                }
            }
        }
    }

    private void wrap(ByteBuffer plain, OctetWriter out) throws SSLException {
        var record = ByteBuffer.allocate(32_768);
        engine.wrap(plain, record);
        out.octets(Octets.copyOf(record.flip()));
    }
}
