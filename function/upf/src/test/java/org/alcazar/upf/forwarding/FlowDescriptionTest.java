// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.alcazar.pfcp.element.SdfFilter;
import org.alcazar.upf.Packets;
import org.alcazar.upf.ip.IpPacket;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowDescriptionTest {

    private static final Octets DOWN = Packets.udp("192.0.2.1", 53, "10.45.0.1", 4_000, 4);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            permit out ip from any to any                                   | true
            permit out ip from any to assigned                              | true
            permit out 17 from any to any                                   | true
            permit out 6 from any to any                                    | false
            permit out ip from 192.0.2.1 to assigned                        | true
            permit out ip from 192.0.2.1/32 to 10.45.0.1                    | true
            permit out ip from 192.0.2.0/24 to 10.0.0.0/8                   | true
            permit out ip from 192.0.3.0/24 to any                          | false
            permit out ip from 0.0.0.0/0 to any                             | true
            permit out ip from ::/0 to any                                  | false
            permit out 17 from any 53 to any                                | true
            permit out 17 from any 1,50-60 to any 4000                      | true
            permit out 17 from any 54 to any                                | false
            permit out 17 from any to any 53                                | false
            """)
    void matchesWhatItDescribes(String text, boolean matches) {
        var filter = FlowFilter.of(SdfFilter.of(text));
        assertThat(filter.matches(packet(DOWN), false)).isEqualTo(matches);
        var up = Packets.udp("10.45.0.1", 4_000, "192.0.2.1", 53, 4);
        assertThat(filter.matches(packet(up), true)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "permit", "deny out ip from any to any", "permit in ip from any to any", "permit out ip from any",
            "permit out 256 from any to any", "permit out tcp from any to any", "permit out ip from !192.0.2.1 to any",
            "permit out ip from 192.0.2.1/33 to any", "permit out ip from 300.0.2.1 to any", "permit out ip from example.org to any",
            "permit out ip from any to any established", "permit out 17 from any 70000 to any", "permit out 17 from any 9-8 to any",
            "permit out 17 from any 1, to any", "permit out ip from 1::2::3 to any",
                    "permit out 17 from any 1,2,3,4,5,6,7,8,9,10,11,12,13,14,"
            + "15,16,17 to any"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> FlowDescription.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void matchesIpv6AndFieldsOfTheHeader() {
        var packet = Packets.ip("2001:db8::1", "2001:db8:1:2::9", 17, 0xb8, new byte[] {0, 53, 0, 1, 0, 8, 0, 0});
        assertThat(FlowFilter.of(SdfFilter.of("permit out 17 from 2001:db8::/32 53 to 2001:db8:1:2::/64")).matches(packet(packet), false))
                .isTrue();
        assertThat(FlowFilter.of(SdfFilter.of("permit out 17 from 2001:db9::/32 to any")).matches(packet(packet), false)).isFalse();
        assertThat(FlowFilter.of(new SdfFilter(null, 0xb8fc, null, null, null)).matches(packet(packet), false)).isTrue();
        assertThat(FlowFilter.of(new SdfFilter(null, 0x10fc, null, null, null)).matches(packet(packet), false)).isFalse();
        assertThat(FlowFilter.of(new SdfFilter(null, null, null, 5, null)).matches(packet(packet), false)).isFalse();
        var esp = Packets.ip("192.0.2.1", "10.45.0.1", IpPacket.ESP, 0, Octets.fromHex("1234567800000001").toArray());
        assertThat(FlowFilter.of(new SdfFilter(null, null, 0x12345678L, null, null)).matches(packet(esp), false)).isTrue();
        assertThat(FlowFilter.of(new SdfFilter(null, null, 1L, null, null)).matches(packet(esp), false)).isFalse();
    }

    @Test
    void seesNoPortsInALaterFragment() {
        var fragment = DOWN.toArray();
        fragment[7] = 1;
        var filter = FlowFilter.of(SdfFilter.of("permit out 17 from any 53 to any"));
        assertThat(filter.matches(packet(Octets.wrap(fragment)), false)).isFalse();
        assertThat(FlowFilter.of(SdfFilter.of("permit out 17 from any to any")).matches(packet(Octets.wrap(fragment)), false)).isTrue();
    }

    private static IpPacket packet(Octets octets) {
        var packet = new IpPacket();
        assertThat(packet.wrap(ByteBuffer.wrap(octets.toArray()), 0, octets.length())).isTrue();
        return packet;
    }
}
