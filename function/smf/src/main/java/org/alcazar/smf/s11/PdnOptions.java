// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.s11;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.gtp.v2c.message.CreateSessionRequest;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.element.ProtocolConfigurationOptions.Option;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.eps.EpsNasDecodeException;
import org.alcazar.nas.eps.PcoCodec;
import org.alcazar.nas.eps.SessionOptions;
import org.alcazar.smf.context.SmContext;
import org.alcazar.smf.n1.ConfigurationOptions;
import org.alcazar.smf.n1.QosElements;
import org.alcazar.smf.n1.SessionMessages;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What a UE asks in (extended) protocol configuration options, and what it is told: of the data network, and, where it names a PDU session
 * identity, of the session that its PDN connection is in 5GS (TS 24.501 §6.1.4.1).
 *
 * @param extended whether they are extended, and may be long
 */
public record PdnOptions(ProtocolConfigurationOptions asked, boolean extended) {

    /** What options that are not extended can hold (TS 24.008 §10.5.6.3). */
    private static final int LONGEST_SHORT = 251;

    /** Those of a request, extended ones before others; null if there are none, or none that can be read. */
    public static @Nullable PdnOptions of(CreateSessionRequest request) {
        var epco = read(request.epco());
        if (epco != null) {
            return new PdnOptions(epco, true);
        }
        var pco = read(request.pco());
        return pco == null ? null : new PdnOptions(pco, false);
    }

    private static @Nullable ProtocolConfigurationOptions read(@Nullable Octets value) {
        try {
            return value == null ? null : PcoCodec.fromUe(value);
        } catch (EpsNasDecodeException e) {
            return null;
        }
    }

    /** The PDU session identity that the UE gives its PDN connection, 1 to 15; null if it gives none. */
    public @Nullable Integer pduSessionId() {
        return SessionOptions.pduSessionId(asked);
    }

    /** The answer; null if there is nothing to say. */
    public @Nullable Octets answer(SmContext context) {
        var network = ConfigurationOptions.answer(asked, context.network());
        var options = new ArrayList<Option>(network == null ? List.of() : network.options());
        if (pduSessionId() != null && context.key().hasIdentity()) {
            var mine = context.subject();
            var session = List.of(SessionOptions.snssai(slice(context), mine.servingNetwork().octets()),
                    SessionOptions.sessionAmbr(QosElements.ambr(context.qos().ambr())), SessionOptions.qosRules(QosElements.rules(context.qos())),
                    SessionOptions.qosFlows(QosElements.flows(context.qos())));
            // All or nothing: a UE that has half a session has none.
            if (extended || isShort(options, session)) {
                options.addAll(session);
            }
        }
        return options.isEmpty() ? null : PcoCodec.ofNetwork(new ProtocolConfigurationOptions(ProtocolConfigurationOptions.PPP, options));
    }

    private static Snssai slice(SmContext context) {
        return SessionMessages.slice(context.subject().sNssai());
    }

    private static boolean isShort(List<Option> options, List<Option> session) {
        var all = new ArrayList<>(options);
        all.addAll(session);
        return session.stream().allMatch(option -> option.contents().length() <= 0xff)
                && all.stream().mapToInt(option -> 3 + option.contents().length()).sum() < LONGEST_SHORT;
    }
}
