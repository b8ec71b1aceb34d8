// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import java.util.List;
import org.alcazar.nas.codec.ElementCodec;
import org.alcazar.nas.codec.Elements;
import org.alcazar.nas.codec.SessionElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.element.ProtocolConfigurationOptions.Option;
import org.alcazar.nas.element.QosFlow;
import org.alcazar.nas.element.QosRule;
import org.alcazar.nas.element.SessionAmbr;
import org.alcazar.nas.element.Snssai;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What a PDN connection is as a PDU session, in protocol configuration options: by these a UE in EPS has its session ready for 5GS (TS 24.008
 * §10.5.6.3, TS 24.501 §6.1.4.1). What is there but no such container's content is read as not being there.
 */
public final class SessionOptions {

    private static final int PLMN = 3;
    private static final int SHORT = 0xff;
    private static final int FIRST_SESSION = 1;
    private static final int LAST_SESSION = 15;

    private SessionOptions() {
    }

    /** The identity that a UE chooses. @param id 1 to 15 */
    public static Option pduSessionId(int id) {
        return new Option(ProtocolConfigurationOptions.PDU_SESSION_ID, Octets.of(id));
    }

    /** The identity that the UE chose, 1 to 15; null if none. */
    public static @Nullable Integer pduSessionId(ProtocolConfigurationOptions options) {
        var contents = options.first(ProtocolConfigurationOptions.PDU_SESSION_ID);
        return contents == null || contents.length() != 1 || contents.at(0) < FIRST_SESSION || contents.at(0) > LAST_SESSION ? null
                : Integer.valueOf(contents.at(0));
    }

    /** @param plmn whose slice it is, the three octets of a PLMN identity (TS 24.008 §10.5.1.13) */
    public static Option snssai(Snssai snssai, Octets plmn) {
        return new Option(ProtocolConfigurationOptions.S_NSSAI,
                new OctetWriter().octets(write(Elements.S_NSSAI, snssai)).octets(plmn.slice(0, PLMN)).toOctets());
    }

    /** The slice, without whose it is. */
    public static @Nullable Snssai snssai(ProtocolConfigurationOptions options) {
        var contents = options.first(ProtocolConfigurationOptions.S_NSSAI);
        return contents == null || contents.length() <= PLMN ? null : read(Elements.S_NSSAI, contents.slice(0, contents.length() - PLMN));
    }

    public static Option sessionAmbr(SessionAmbr ambr) {
        return new Option(ProtocolConfigurationOptions.SESSION_AMBR, write(SessionElements.SESSION_AMBR, ambr));
    }

    public static @Nullable SessionAmbr sessionAmbr(ProtocolConfigurationOptions options) {
        return read(SessionElements.SESSION_AMBR, options.first(ProtocolConfigurationOptions.SESSION_AMBR));
    }

    /** In the container whose length has two octets where they need it, which only extended options have. */
    public static Option qosRules(List<QosRule> rules) {
        var contents = write(SessionElements.QOS_RULES, rules);
        return new Option(contents.length() > SHORT ? ProtocolConfigurationOptions.LONG_QOS_RULES : ProtocolConfigurationOptions.QOS_RULES,
                contents);
    }

    public static @Nullable List<QosRule> qosRules(ProtocolConfigurationOptions options) {
        return read(SessionElements.QOS_RULES, either(options, ProtocolConfigurationOptions.QOS_RULES, ProtocolConfigurationOptions.LONG_QOS_RULES));
    }

    /** In the container whose length has two octets where they need it, which only extended options have. */
    public static Option qosFlows(List<QosFlow> flows) {
        var contents = write(SessionElements.QOS_FLOWS, flows);
        return new Option(contents.length() > SHORT ? ProtocolConfigurationOptions.LONG_QOS_FLOW_DESCRIPTIONS
                : ProtocolConfigurationOptions.QOS_FLOW_DESCRIPTIONS, contents);
    }

    public static @Nullable List<QosFlow> qosFlows(ProtocolConfigurationOptions options) {
        return read(SessionElements.QOS_FLOWS, either(options, ProtocolConfigurationOptions.QOS_FLOW_DESCRIPTIONS,
                ProtocolConfigurationOptions.LONG_QOS_FLOW_DESCRIPTIONS));
    }

    private static @Nullable Octets either(ProtocolConfigurationOptions options, int container, int instead) {
        return options.has(container) ? options.first(container) : options.first(instead);
    }

    private static <T> Octets write(ElementCodec<T> codec, T value) {
        var out = new OctetWriter();
        codec.writer().accept(out, value);
        return out.toOctets();
    }

    private static <T> @Nullable T read(ElementCodec<T> codec, @Nullable Octets contents) {
        if (contents == null || contents.length() < codec.min()) {
            return null;
        }
        try {
            var in = contents.reader();
            var value = codec.reader().apply(in);
            return in.hasRemaining() ? null : value;
        } catch (DecodeException e) {
            return null;
        }
    }
}
