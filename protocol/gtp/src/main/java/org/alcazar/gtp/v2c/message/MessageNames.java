// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.Arrays;

/** Names of all messages (TS 29.274 table 6.1-1, release 17), for a person. */
public final class MessageNames {

    private static final String[] NAMES = new String[256];

    private static final String UNKNOWN = "unknown";

    private static final String TABLE = """
            1 Echo Request
            2 Echo Response
            3 Version Not Supported Indication
            4 Node Alive Request
            5 Node Alive Response
            6 Redirection Request
            7 Redirection Response
            25 SRVCC PS to CS Request
            26 SRVCC PS to CS Response
            27 SRVCC PS to CS Complete Notification
            28 SRVCC PS to CS Complete Acknowledge
            29 SRVCC PS to CS Cancel Notification
            30 SRVCC PS to CS Cancel Acknowledge
            31 SRVCC CS to PS Request
            32 Create Session Request
            33 Create Session Response
            34 Modify Bearer Request
            35 Modify Bearer Response
            36 Delete Session Request
            37 Delete Session Response
            38 Change Notification Request
            39 Change Notification Response
            40 Remote UE Report Notification
            41 Remote UE Report Acknowledge
            64 Modify Bearer Command
            65 Modify Bearer Failure Indication
            66 Delete Bearer Command
            67 Delete Bearer Failure Indication
            68 Bearer Resource Command
            69 Bearer Resource Failure Indication
            70 Downlink Data Notification Failure Indication
            71 Trace Session Activation
            72 Trace Session Deactivation
            73 Stop Paging Indication
            95 Create Bearer Request
            96 Create Bearer Response
            97 Update Bearer Request
            98 Update Bearer Response
            99 Delete Bearer Request
            100 Delete Bearer Response
            101 Delete PDN Connection Set Request
            102 Delete PDN Connection Set Response
            103 PGW Downlink Triggering Notification
            104 PGW Downlink Triggering Acknowledge
            128 Identification Request
            129 Identification Response
            130 Context Request
            131 Context Response
            132 Context Acknowledge
            133 Forward Relocation Request
            134 Forward Relocation Response
            135 Forward Relocation Complete Notification
            136 Forward Relocation Complete Acknowledge
            137 Forward Access Context Notification
            138 Forward Access Context Acknowledge
            139 Relocation Cancel Request
            140 Relocation Cancel Response
            141 Configuration Transfer Tunnel
            149 Detach Notification
            150 Detach Acknowledge
            151 CS Paging Indication
            152 RAN Information Relay
            153 Alert MME Notification
            154 Alert MME Acknowledge
            155 UE Activity Notification
            156 UE Activity Acknowledge
            157 ISR Status Indication
            158 UE Registration Query Request
            159 UE Registration Query Response
            160 Create Forwarding Tunnel Request
            161 Create Forwarding Tunnel Response
            162 Suspend Notification
            163 Suspend Acknowledge
            164 Resume Notification
            165 Resume Acknowledge
            166 Create Indirect Data Forwarding Tunnel Request
            167 Create Indirect Data Forwarding Tunnel Response
            168 Delete Indirect Data Forwarding Tunnel Request
            169 Delete Indirect Data Forwarding Tunnel Response
            170 Release Access Bearers Request
            171 Release Access Bearers Response
            176 Downlink Data Notification
            177 Downlink Data Notification Acknowledge
            179 PGW Restart Notification
            180 PGW Restart Notification Acknowledge
            200 Update PDN Connection Set Request
            201 Update PDN Connection Set Response
            211 Modify Access Bearers Request
            212 Modify Access Bearers Response
            231 MBMS Session Start Request
            232 MBMS Session Start Response
            233 MBMS Session Update Request
            234 MBMS Session Update Response
            235 MBMS Session Stop Request
            236 MBMS Session Stop Response
            240 SRVCC CS to PS Response
            241 SRVCC CS to PS Complete Notification
            242 SRVCC CS to PS Complete Acknowledge
            243 SRVCC CS to PS Cancel Notification
            244 SRVCC CS to PS Cancel Acknowledge
            """;

    static {
        Arrays.fill(NAMES, UNKNOWN);
        TABLE.lines().forEach(line -> {
            int blank = line.indexOf(' ');
            NAMES[Integer.parseInt(line.substring(0, blank))] = line.substring(blank + 1);
        });
    }

    private MessageNames() {
    }

    /** The name of a message type, 0..255; "unknown" if the standard has none. */
    public static String of(int type) {
        return NAMES[type];
    }

    /** Whether the standard has a message of this type. */
    public static boolean isKnown(int type) {
        return !NAMES[type].equals(UNKNOWN);
    }
}
