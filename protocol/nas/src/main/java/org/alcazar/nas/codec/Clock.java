// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.alcazar.nas.element.TimeZone;
import org.alcazar.nas.element.TimeZoneAndTime;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;

/** Time and time zones: two decimal digits to an octet, low half first (TS 23.040 §9.2.3.11). */
final class Clock {

    private static final int NEGATIVE = 8;

    private Clock() {
    }

    static TimeZone readZone(OctetReader in) {
        int octet = in.u8();
        int tens = octet & 7;
        int ones = octet >> 4;
        if (ones > 9) {
            throw in.fault("a time zone of other than decimal digits");
        }
        return new TimeZone((octet & NEGATIVE) != 0 ? -(tens * 10 + ones) : tens * 10 + ones);
    }

    static void writeZone(OctetWriter out, TimeZone zone) {
        int quarters = Math.abs(zone.quarterHours());
        out.u8(quarters % 10 << 4 | (zone.quarterHours() < 0 ? NEGATIVE : 0) | quarters / 10);
    }

    static TimeZoneAndTime readTime(OctetReader in) {
        int year = 2000 + digits(in);
        int month = digits(in);
        int day = digits(in);
        int hour = digits(in);
        int minute = digits(in);
        int second = digits(in);
        if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) {
            throw in.fault("no time of day");
        }
        var zone = readZone(in);
        try {
            return new TimeZoneAndTime(LocalDateTime.of(year, month, day, hour, minute, second), zone);
        } catch (DateTimeException e) {
            throw in.fault("no day of its month");
        }
    }

    static void writeTime(OctetWriter out, TimeZoneAndTime time) {
        var universal = time.universalTime();
        for (int field : new int[] {universal.getYear() % 100, universal.getMonthValue(), universal.getDayOfMonth(), universal.getHour(),
                universal.getMinute(), universal.getSecond()}) {
            out.u8(field % 10 << 4 | field / 10);
        }
        writeZone(out, time.zone());
    }

    private static int digits(OctetReader in) {
        int octet = in.u8();
        if ((octet & 0xf) > 9 || octet >> 4 > 9) {
            throw in.fault("time of other than decimal digits");
        }
        return (octet & 0xf) * 10 + (octet >> 4);
    }
}
