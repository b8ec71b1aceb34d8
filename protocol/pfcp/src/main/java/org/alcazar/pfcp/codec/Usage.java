// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.codec;

import static org.alcazar.pfcp.codec.Fields.bit;

import org.alcazar.pfcp.element.AdditionalUsageReportsInformation;
import org.alcazar.pfcp.element.DroppedDlTrafficThreshold;
import org.alcazar.pfcp.element.Multiplier;
import org.alcazar.pfcp.element.TimeQuotaMechanism;
import org.alcazar.pfcp.element.Volume;
import org.alcazar.pfcp.element.VolumeMeasurement;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;

/** Elements of what is measured. */
public final class Usage {

    public static final ElementCodec<Volume> VOLUME = ElementCodec.of(Usage::volume, Usage::volume);
    public static final ElementCodec<VolumeMeasurement> VOLUME_MEASUREMENT = ElementCodec.of(Usage::measurement, Usage::measurement);
    public static final ElementCodec<DroppedDlTrafficThreshold> DROPPED_DL_TRAFFIC_THRESHOLD = ElementCodec.of(Usage::dropped, Usage::dropped);
    public static final ElementCodec<TimeQuotaMechanism> TIME_QUOTA_MECHANISM = ElementCodec.of(
            in -> new TimeQuotaMechanism(in.u8() & 3, in.u32()), (out, value) -> out.u8(value.type()).u32(value.baseTimeInterval()));
    public static final ElementCodec<Multiplier> MULTIPLIER = ElementCodec.of(in -> new Multiplier(in.u64(), (int) in.u32()),
            (out, value) -> out.u64(value.valueDigits()).u32(value.exponent()));
    public static final ElementCodec<AdditionalUsageReportsInformation> ADDITIONAL_USAGE_REPORTS_INFORMATION = ElementCodec.of(
            Usage::additional, (out, value) -> out.u16(bit(value.initial(), 16) | value.count()));

    private Usage() {
    }

    private static Volume volume(OctetReader in) {
        int flags = in.u8();
        return new Volume(Fields.u64If(bit(flags, 1), in), Fields.u64If(bit(flags, 2), in), Fields.u64If(bit(flags, 3), in));
    }

    private static void volume(OctetWriter out, Volume value) {
        out.u8(bit(value.total(), 1) | bit(value.uplink(), 2) | bit(value.downlink(), 3));
        Fields.u64(out, value.total());
        Fields.u64(out, value.uplink());
        Fields.u64(out, value.downlink());
    }

    private static VolumeMeasurement measurement(OctetReader in) {
        int flags = in.u8();
        return new VolumeMeasurement(Fields.u64If(bit(flags, 1), in), Fields.u64If(bit(flags, 2), in), Fields.u64If(bit(flags, 3), in),
                Fields.u64If(bit(flags, 4), in), Fields.u64If(bit(flags, 5), in), Fields.u64If(bit(flags, 6), in));
    }

    private static void measurement(OctetWriter out, VolumeMeasurement value) {
        out.u8(bit(value.total(), 1) | bit(value.uplink(), 2) | bit(value.downlink(), 3) | bit(value.totalPackets(), 4)
                | bit(value.uplinkPackets(), 5) | bit(value.downlinkPackets(), 6));
        Fields.u64(out, value.total());
        Fields.u64(out, value.uplink());
        Fields.u64(out, value.downlink());
        Fields.u64(out, value.totalPackets());
        Fields.u64(out, value.uplinkPackets());
        Fields.u64(out, value.downlinkPackets());
    }

    private static DroppedDlTrafficThreshold dropped(OctetReader in) {
        int flags = in.u8();
        return new DroppedDlTrafficThreshold(Fields.u64If(bit(flags, 1), in), Fields.u64If(bit(flags, 2), in));
    }

    private static void dropped(OctetWriter out, DroppedDlTrafficThreshold value) {
        out.u8(bit(value.packets(), 1) | bit(value.octets(), 2));
        Fields.u64(out, value.packets());
        Fields.u64(out, value.octets());
    }

    private static AdditionalUsageReportsInformation additional(OctetReader in) {
        int value = in.u16();
        return new AdditionalUsageReportsInformation(bit(value, 16), value & 0x7fff);
    }
}
