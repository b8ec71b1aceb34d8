// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa.radius;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.aaa.AaaQuestion;
import org.alcazar.aaa.AaaSession;
import org.alcazar.radius.RadiusAttribute;
import org.alcazar.radius.RadiusPacket;
import org.alcazar.radius.ThreeGpp;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/** What stands in an Access-Request of an SMF (TS 29.561 §11.3.1): of the subscriber only what the operator lets out. */
final class AccessRequests {

    private static final int FRAMED_MTU = 12;
    private static final int FRAMED = 2;
    private static final int WIRELESS_OTHER = 18;
    private static final int NR = 51;
    /** What fits the EAP message of 5GSM with room to spare; a server makes its fragments no longer (RFC 3579 §2.4). */
    private static final int MTU = 1400;

    private final RadiusSettings settings;
    private final RadiusSettings.Aaa aaa;

    AccessRequests(RadiusSettings settings, RadiusSettings.Aaa aaa) {
        this.settings = settings;
        this.aaa = aaa;
    }

    static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    List<RadiusAttribute> attributes(AaaQuestion question) {
        var session = question.session();
        var all = new ArrayList<RadiusAttribute>();
        all.add(RadiusAttribute.text(RadiusAttribute.USER_NAME, question.userName()));
        all.add(RadiusAttribute.text(RadiusAttribute.NAS_IDENTIFIER, settings.nasIdentifier()));
        if (settings.nasAddress() != null) {
            all.add(RadiusAttribute.address(RadiusAttribute.NAS_IP_ADDRESS, settings.nasAddress()));
        }
        all.add(RadiusAttribute.number(RadiusAttribute.SERVICE_TYPE, FRAMED));
        all.add(RadiusAttribute.number(RadiusAttribute.NAS_PORT_TYPE, WIRELESS_OTHER));
        all.add(RadiusAttribute.number(FRAMED_MTU, MTU));
        all.add(RadiusAttribute.text(RadiusAttribute.CALLED_STATION_ID, session.dnn()));
        all.add(RadiusAttribute.text(RadiusAttribute.ACCT_SESSION_ID, session.reference()));
        subscriber(session, all);
        all.add(threeGpp(ThreeGpp.SGSN_MCC_MNC, session.servingNetwork().mcc() + session.servingNetwork().mnc()));
        all.add(RadiusAttribute.vendor(ThreeGpp.VENDOR, ThreeGpp.RAT_TYPE, Octets.of(NR)));
        var slice = new OctetWriter(4).u8(session.slice().sst());
        var differentiator = session.slice().sd();
        all.add(RadiusAttribute.vendor(ThreeGpp.VENDOR, ThreeGpp.SESSION_S_NSSAI,
                (differentiator == null ? slice : slice.octets(differentiator)).toOctets()));
        var conversation = question.conversation();
        if (conversation != null && conversation.state() != null) {
            all.add(new RadiusAttribute(RadiusAttribute.STATE, conversation.state()));
        }
        all.addAll(RadiusPacket.eapMessage(question.eapMessage()));
        return all;
    }

    private void subscriber(AaaSession session, List<RadiusAttribute> all) {
        var station = switch (aaa.callingStation()) {
            case NONE -> null;
            case GPSI -> session.gpsi();
            case SUPI -> session.supi();
        };
        if (station != null) {
            all.add(RadiusAttribute.text(RadiusAttribute.CALLING_STATION_ID, station.substring(station.indexOf('-') + 1)));
        }
        if (aaa.tellsImsi() && session.supi().startsWith("imsi-")) {
            all.add(threeGpp(ThreeGpp.IMSI, session.supi().substring("imsi-".length())));
        }
    }

    private static RadiusAttribute threeGpp(int type, String text) {
        return RadiusAttribute.vendor(ThreeGpp.VENDOR, type, Octets.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
}
