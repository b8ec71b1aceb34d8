// SPDX-License-Identifier: Apache-2.0
package org.alcazar.bench;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.alcazar.gtp.v1u.GtpuFlyweight;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The header of a packet in a GTP-U tunnel, read and written in place. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class GtpuBenchmark {

    private static final int PAYLOAD = 1400;

    private final ByteBuffer packet = ByteBuffer.allocateDirect(2048);
    private final GtpuFlyweight header = new GtpuFlyweight();
    private int teid;

    @Setup(Level.Iteration)
    public void write() {
        GtpuFlyweight.writeUplinkHeader(packet, 0, 7, 9, PAYLOAD);
    }

    /** Where the payload begins, whose tunnel and which QoS flow it is. */
    @Benchmark
    public int readHeader() {
        if (header.wrap(packet, 0, GtpuFlyweight.SESSION_HEADER + PAYLOAD) != GtpuFlyweight.Status.G_PDU) {
            throw new IllegalStateException("not what was written");
        }
        return header.payloadOffset() + header.teid() + header.qfi();
    }

    @Benchmark
    public ByteBuffer writeHeader() {
        GtpuFlyweight.writeDownlinkHeader(packet, 0, teid++, 9, false, PAYLOAD);
        return packet;
    }
}
