// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.codec;

import java.time.Instant;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.DestinationInterface;
import org.alcazar.pfcp.element.DomainName;
import org.alcazar.pfcp.element.Flag;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.OctetString;
import org.alcazar.pfcp.element.OffendingIeInformation;
import org.alcazar.pfcp.element.PdnType;
import org.alcazar.pfcp.element.PfcpTimer;
import org.alcazar.pfcp.element.Snssai;
import org.alcazar.pfcp.element.SourceInterface;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/** Elements of one field. */
public final class Scalars {

    private static final SourceInterface[] SOURCE_INTERFACES = SourceInterface.values();
    private static final DestinationInterface[] DESTINATION_INTERFACES = DestinationInterface.values();
    private static final PdnType[] PDN_TYPES = PdnType.values();
    private static final long NTP_TO_UNIX = 2_208_988_800L;
    private static final long ERA = 1L << 32;
    private static final long LAST_BIT = 1L << 31;
    private static final int LONGEST_MASK = 16;

    /** 0 to 255. */
    public static final ElementCodec<Integer> U8 = limited(8, OctetReader::u8, OctetWriter::u8);
    /** 0 to 65535. */
    public static final ElementCodec<Integer> U16 = limited(16, OctetReader::u16, OctetWriter::u16);
    /** 32 bits. */
    public static final ElementCodec<Long> U32 = ElementCodec.of(OctetReader::u32, (out, value) -> {
        if (value < 0 || value > 0xffff_ffffL) {
            throw new IllegalArgumentException(value + " does not fit 32 bits");
        }
        out.u32(value);
    });
    /** Six bits after two spare ones: a QFI or a type of interface. */
    public static final ElementCodec<Integer> U6 = limited(6, in -> in.u8() & 0x3f, OctetWriter::u8);
    /** Three bits after five spare ones: a paging policy indicator. */
    public static final ElementCodec<Integer> U3 = limited(3, in -> in.u8() & 7, OctetWriter::u8);
    /** One bit after seven spare ones. */
    public static final ElementCodec<Boolean> BIT = ElementCodec.of(in -> (in.u8() & 1) == 1, (out, value) -> out.u8(value ? 1 : 0));
    /** A number of packets in one octet, or in two where one does not do (TS 29.244 §8.2.30). */
    public static final ElementCodec<Integer> PACKET_COUNT = ElementCodec.of(in -> in.remaining() == 1 ? in.u8() : in.u16(), (out, value) -> {
        if (value <= 0xff) {
            out.u8(value);
        } else {
            U16.write(out, value);
        }
    });
    /** Seconds of NTP time: from 1968 on those of 1900, before that those of 2036 (RFC 5905 §6, RFC 4330 §3). */
    public static final ElementCodec<Instant> TIME = ElementCodec.of(Scalars::time, Scalars::time);
    public static final ElementCodec<OctetString> OCTET_STRING = ElementCodec.of(in -> new OctetString(some(in)), (out, value) -> out.octets(value.octets()));
    public static final ElementCodec<DomainName> DOMAIN_NAME = ElementCodec.of(in -> new DomainName(some(in)), (out, value) -> out.octets(value.octets()));
    /** An identifier after its length in one octet (TS 29.244 §8.2.23). */
    public static final ElementCodec<OctetString> SHORT_STRING = ElementCodec.of(in -> new OctetString(Fields.shortRun(in)),
            (out, value) -> Fields.shortRun(out, value.octets()));
    /** An identifier after its length in two octets (TS 29.244 §8.2.128). */
    public static final ElementCodec<OctetString> LONG_STRING = ElementCodec.of(in -> new OctetString(Fields.longRun(in)),
            (out, value) -> Fields.longRun(out, value.octets()));
    /** 16 octets (TS 29.244 §8.2.175). */
    public static final ElementCodec<Octets> NF_INSTANCE_ID = ElementCodec.of(in -> in.octets(16), OctetWriter::octets);
    public static final ElementCodec<Cause> CAUSE = ElementCodec.of(Scalars::cause, (out, value) -> out.u8(value.value()));
    public static final ElementCodec<SourceInterface> SOURCE_INTERFACE = ElementCodec.of(
            in -> Fields.constant(SOURCE_INTERFACES, in.u8() & 0xf, in), (out, value) -> out.u8(value.ordinal()));
    public static final ElementCodec<DestinationInterface> DESTINATION_INTERFACE = ElementCodec.of(
            in -> Fields.constant(DESTINATION_INTERFACES, in.u8() & 0xf, in), (out, value) -> out.u8(value.ordinal()));
    public static final ElementCodec<PdnType> PDN_TYPE = ElementCodec.of(in -> Fields.constant(PDN_TYPES, (in.u8() & 7) - 1, in),
            (out, value) -> out.u8(value.ordinal() + 1));
    public static final ElementCodec<PfcpTimer> TIMER = ElementCodec.of(Scalars::timer, (out, value) -> out.u8(value.unit() << 5 | value.value()));
    public static final ElementCodec<Snssai> SNSSAI = ElementCodec.of(in -> new Snssai(in.u8(), in.u24()),
            (out, value) -> out.u8(value.sst()).u24(value.sd()));
    public static final ElementCodec<OffendingIeInformation> OFFENDING_IE_INFORMATION = ElementCodec.of(
            in -> new OffendingIeInformation(in.u16(), in.rest()), (out, value) -> out.u16(value.type()).octets(value.value()));

    private static final ElementCodec<Flags<?>> FLAGS = ElementCodec.of(Scalars::mask, (out, value) -> out.octets(value.octets()));

    private Scalars() {
    }

    /** A bit mask of the flags. */
    @SuppressWarnings("unchecked")
    public static <F extends Enum<F> & Flag> ElementCodec<Flags<F>> flags() {
        return (ElementCodec<Flags<F>>) (ElementCodec<?>) FLAGS;
    }

    private interface Read {

        int from(OctetReader in);
    }

    private interface Write {

        OctetWriter to(OctetWriter out, int value);
    }

    private static ElementCodec<Integer> limited(int bits, Read read, Write write) {
        return ElementCodec.of(read::from, (out, value) -> {
            if (value < 0 || value >> bits != 0) {
                throw new IllegalArgumentException(value + " does not fit " + bits + " bits");
            }
            write.to(out, value);
        });
    }

    private static Instant time(OctetReader in) {
        long seconds = in.u32();
        return Instant.ofEpochSecond(seconds - NTP_TO_UNIX + (seconds < LAST_BIT ? ERA : 0));
    }

    private static void time(OctetWriter out, Instant value) {
        long seconds = value.getEpochSecond() + NTP_TO_UNIX;
        if (seconds < LAST_BIT || seconds >= LAST_BIT + ERA) {
            throw new IllegalArgumentException(value + " is not between 1968 and 2104");
        }
        out.u32(seconds & ERA - 1);
    }

    private static Octets some(OctetReader in) {
        if (!in.hasRemaining()) {
            throw in.fault("is empty");
        }
        return in.rest();
    }

    private static Cause cause(OctetReader in) {
        int value = in.u8();
        if (value == 0) {
            throw new IncorrectValueException("cause 0 is reserved", in);
        }
        return new Cause(value);
    }

    private static PfcpTimer timer(OctetReader in) {
        int octet = in.u8();
        return new PfcpTimer(octet >> 5, octet & 0x1f);
    }

    @SuppressWarnings("rawtypes")
    private static Flags<?> mask(OctetReader in) {
        var octets = some(in);
        return new Flags(octets.length() > LONGEST_MASK ? octets.slice(0, LONGEST_MASK) : octets);
    }
}
