// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.codec;

import java.util.Arrays;

/** Names of all information elements (TS 29.274 table 8.1-1, release 17), for a person. */
final class ElementNames {

    private static final String[] NAMES = new String[256];

    private static final String TABLE = """
            1 IMSI
            2 Cause
            3 Recovery
            51 STN-SR
            52 Source to Target Transparent Container
            53 Target to Source Transparent Container
            54 MM Context for E-UTRAN SRVCC
            55 MM Context for UTRAN SRVCC
            56 SRVCC Cause
            57 Target RNC ID
            58 Target Global Cell ID
            59 TEID-C
            60 Sv Flags
            61 Service Area Identifier
            62 MM Context for CS to PS SRVCC
            71 APN
            72 AMBR
            73 EBI
            74 IP Address
            75 MEI
            76 MSISDN
            77 Indication
            78 PCO
            79 PAA
            80 Bearer QoS
            81 Flow QoS
            82 RAT Type
            83 Serving Network
            84 Bearer TFT
            85 TAD
            86 ULI
            87 F-TEID
            88 TMSI
            89 Global CN-Id
            90 S103PDF
            91 S1UDF
            92 Delay Value
            93 Bearer Context
            94 Charging ID
            95 Charging Characteristics
            96 Trace Information
            97 Bearer Flags
            98 Paging Cause
            99 PDN Type
            100 Procedure Transaction ID
            101 DRX Parameter
            102 UE Network Capability
            103 MM Context (GSM Key and Triplets)
            104 MM Context (UMTS Key, Used Cipher and Quintuplets)
            105 MM Context (GSM Key, Used Cipher and Quintuplets)
            106 MM Context (UMTS Key and Quintuplets)
            107 MM Context (EPS Security Context, Quadruplets and Quintuplets)
            108 MM Context (UMTS Key, Quadruplets and Quintuplets)
            109 PDN Connection
            110 PDU Numbers
            111 P-TMSI
            112 P-TMSI Signature
            113 Hop Counter
            114 UE Time Zone
            115 Trace Reference
            116 Complete Request Message
            117 GUTI
            118 F-Container
            119 F-Cause
            120 PLMN ID
            121 Target Identification
            122 NSAPI
            123 Packet Flow ID
            124 RAB Context
            125 Source RNC PDCP Context Info
            126 UDP Source Port Number
            127 APN Restriction
            128 Selection Mode
            129 Source Identification
            130 Bearer Control Mode
            131 Change Reporting Action
            132 FQ-CSID
            133 Channel needed
            134 eMLPP Priority
            135 Node Type
            136 FQDN
            137 TI
            138 MBMS Session Duration
            139 MBMS Service Area
            140 MBMS Session Identifier
            141 MBMS Flow Identifier
            142 MBMS IP Multicast Distribution
            143 MBMS Distribution Acknowledge
            144 RFSP Index
            145 UCI
            146 CSG Information Reporting Action
            147 CSG ID
            148 CMI
            149 Service indicator
            150 Detach Type
            151 LDN
            152 Node Features
            153 MBMS Time to Data Transfer
            154 Throttling
            155 ARP
            156 EPC Timer
            157 Signalling Priority Indication
            158 TMGI
            159 Additional MM context for SRVCC
            160 Additional flags for SRVCC
            161 MMBR
            162 MDT Configuration
            163 APCO
            164 Absolute Time of MBMS Data Transfer
            165 H(e)NB Information Reporting
            166 IP4CP
            167 Change to Report Flags
            168 Action Indication
            169 TWAN Identifier
            170 ULI Timestamp
            171 MBMS Flags
            172 RAN/NAS Cause
            173 CN Operator Selection Entity
            174 Trusted WLAN Mode Indication
            175 Node Number
            176 Node Identifier
            177 Presence Reporting Area Action
            178 Presence Reporting Area Information
            179 TWAN Identifier Timestamp
            180 Overload Control Information
            181 Load Control Information
            182 Metric
            183 Sequence Number
            184 APN and Relative Capacity
            185 WLAN Offloadability Indication
            186 Paging and Service Information
            187 Integer Number
            188 Millisecond Time Stamp
            189 Monitoring Event Information
            190 ECGI List
            191 Remote UE Context
            192 Remote User ID
            193 Remote UE IP information
            194 CIoT Optimizations Support Indication
            195 SCEF PDN Connection
            196 Header Compression Configuration
            197 ePCO
            198 Serving PLMN Rate Control
            199 Counter
            200 Mapped UE Usage Type
            201 Secondary RAT Usage Data Report
            202 UP Function Selection Indication Flags
            203 Maximum Packet Loss Rate
            204 APN Rate Control Status
            205 Extended Trace Information
            206 Monitoring Event Extension Information
            207 Additional RRM Policy Index
            208 V2X Context
            209 PC5 QoS Parameters
            210 Services Authorized
            211 Bit Rate
            212 PC5 QoS Flow
            213 SGi PtP Tunnel Address
            214 PGW Change Info
            215 PGW Set FQDN
            255 Private Extension
            """;

    static {
        Arrays.fill(NAMES, "unknown");
        TABLE.lines().forEach(line -> {
            int blank = line.indexOf(' ');
            NAMES[Integer.parseInt(line.substring(0, blank))] = line.substring(blank + 1);
        });
    }

    private ElementNames() {
    }

    static String of(int type) {
        return NAMES[type];
    }
}
