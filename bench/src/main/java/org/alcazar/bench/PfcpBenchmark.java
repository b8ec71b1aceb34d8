// SPDX-License-Identifier: Apache-2.0
package org.alcazar.bench;

import java.util.concurrent.TimeUnit;
import org.alcazar.pfcp.Pfcp;
import org.alcazar.pfcp.PfcpPdu;
import org.alcazar.wire.Octets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** PFCP: what establishes a session. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PfcpBenchmark {

    private final PfcpPdu sessionEstablishmentRequest = Messages.sessionEstablishmentRequest();
    private final Octets octets = Pfcp.encode(sessionEstablishmentRequest);

    @Benchmark
    public PfcpPdu decodeSessionEstablishmentRequest() {
        return Pfcp.decode(octets);
    }

    @Benchmark
    public Octets encodeSessionEstablishmentRequest() {
        return Pfcp.encode(sessionEstablishmentRequest);
    }
}
