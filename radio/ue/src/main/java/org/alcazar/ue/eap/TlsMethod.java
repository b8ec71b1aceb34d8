// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.eap;

import org.alcazar.eap.EapMethod;
import org.alcazar.eap.EapTls;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** EAP-TLS (RFC 9190, RFC 5216), and EAP-TTLS (RFC 5281) with something inside: TLS in pieces that fit. */
final class TlsMethod implements PeerMethod {

    /** Octets of TLS in one packet: so that the packet fits the EAP message of 5GSM, whatever is around it. */
    private static final int PIECE = 1_300;
    /** No server needs more for one flight. */
    private static final int MOST = 65_536;

    private final int type;
    private final @Nullable TtlsInside inside;
    private final TlsClient tls;
    private OctetWriter received = new OctetWriter(PIECE);
    private Octets toSend = Octets.EMPTY;
    private int sent;
    private boolean begun;

    TlsMethod(EapCredentials credentials, @Nullable TtlsInside inside) {
        this.type = credentials.method().type();
        this.inside = inside;
        this.tls = new TlsClient(credentials);
    }

    @Override
    public @Nullable EapMethod answer(int identifier, EapMethod request) {
        if (!(request instanceof EapTls piece)) {
            return null;
        }
        if (piece.start()) {
            if (begun) {
                return null;
            }
            begun = true;
            return send(tls.take(Octets.EMPTY));
        }
        if (sent < toSend.length()) {
            // The server took the last piece and wants the next; with anything else it is out of order.
            return piece.data().isEmpty() ? next() : null;
        }
        if (received.length() + piece.data().length() > MOST) {
            return null;
        }
        received.octets(piece.data());
        if (piece.more()) {
            return acknowledgement();
        }
        var flight = received.toOctets();
        received = new OctetWriter(PIECE);
        var answer = new OctetWriter(256).octets(tls.take(flight));
        if (inside != null && tls.isEstablished()) {
            var words = inside.take(tls);
            if (!words.isEmpty()) {
                answer.octets(tls.protect(words));
            }
        }
        return send(answer.toOctets());
    }

    private EapMethod send(Octets flight) {
        toSend = flight;
        sent = 0;
        return flight.isEmpty() ? acknowledgement() : next();
    }

    private EapMethod next() {
        int end = Math.min(toSend.length(), sent + PIECE);
        boolean more = end < toSend.length();
        var length = sent == 0 && more ? (Long) (long) toSend.length() : null;
        var piece = new EapTls(type, more, false, 0, length, toSend.slice(sent, end));
        sent = end;
        return piece;
    }

    private EapMethod acknowledgement() {
        return new EapTls(type, false, false, 0, null, Octets.EMPTY);
    }

    @Override
    public boolean isSatisfied() {
        return tls.isEstablished() && (inside == null || inside.isSatisfied());
    }
}
