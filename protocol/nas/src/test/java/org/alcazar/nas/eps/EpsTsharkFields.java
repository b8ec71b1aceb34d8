// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.Imsi;
import org.alcazar.nas.eps.message.AttachAccept;
import org.alcazar.nas.eps.message.AttachComplete;
import org.alcazar.nas.eps.message.AttachReject;
import org.alcazar.nas.eps.message.AttachRequest;
import org.alcazar.nas.eps.message.AuthenticationFailure;
import org.alcazar.nas.eps.message.AuthenticationRequest;
import org.alcazar.nas.eps.message.EmmMessage;
import org.alcazar.nas.eps.message.EmmStatus;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.nas.eps.message.EsmMessage;
import org.alcazar.nas.eps.message.IdentityResponse;
import org.alcazar.nas.eps.message.ServiceReject;
import org.alcazar.nas.eps.message.ServiceRequest;
import org.alcazar.wire.Octets;

/** A message as tshark's fields, several values of one field after one another as it shows them. */
final class EpsTsharkFields {

    /** The fields compared. Of an IMSI tshark also tells a network, but guesses how many digits are its own. */
    static final Set<String> MAPPED = Set.of("nas_msg_emm_type", "nas_msg_esm_type", "security_header_type", "emm.cause", "dtap.rand", "dtap.autn",
            "e212.imsi");

    private final Map<String, String> fields = new LinkedHashMap<>();

    private EpsTsharkFields() {
    }

    static Map<String, String> of(EpsMessage message) {
        var fields = new EpsTsharkFields();
        fields.read(message);
        return fields.fields;
    }

    /** Of a protected message: its header type, then what is within. */
    static Map<String, String> of(EpsSecurityHeaderType headerType, EpsMessage message) {
        var fields = new EpsTsharkFields();
        fields.put("security_header_type", headerType.value());
        fields.read(message);
        return fields.fields;
    }

    private void read(EpsMessage message) {
        switch (message) {
            case ServiceRequest request -> put("security_header_type", 12);
            case EmmMessage mobility -> {
                put("security_header_type", 0);
                put("nas_msg_emm_type", hex(mobility.messageType().value()));
                readElements(mobility);
            }
            case EsmMessage session -> put("nas_msg_esm_type", hex(session.messageType().value()));
        }
    }

    private void readElements(EmmMessage message) {
        switch (message) {
            case AttachRequest m -> {
                if (m.identity() instanceof Imsi imsi) {
                    put("e212.imsi", imsi.digits());
                }
                contained(m.esmMessage());
            }
            case AttachAccept m -> contained(m.esmMessage());
            case AttachComplete m -> contained(m.esmMessage());
            case AttachReject m -> put("emm.cause", m.cause().value());
            case AuthenticationRequest m -> {
                put("dtap.rand", m.rand());
                put("dtap.autn", m.autn());
            }
            case AuthenticationFailure m -> put("emm.cause", m.cause().value());
            case IdentityResponse m -> {
                if (m.identity() instanceof Imsi imsi) {
                    put("e212.imsi", imsi.digits());
                }
            }
            case ServiceReject m -> put("emm.cause", m.cause().value());
            case EmmStatus m -> put("emm.cause", m.cause().value());
            default -> {
            }
        }
    }

    private void contained(Octets esmMessage) {
        read(NasEps.decode(esmMessage, Direction.UPLINK));
    }

    /** As a receiver reads it. */
    static String normalized(String field, String value) {
        return field.equals("emm.cause") ? Integer.toString(EmmCause.of(Integer.parseInt(value)).value()) : value;
    }

    private static String hex(int octet) {
        return "0x" + HexFormat.of().toHexDigits(octet, 2);
    }

    private void put(String field, Object value) {
        fields.merge(field, value.toString(), (before, after) -> before + "|" + after);
    }
}
