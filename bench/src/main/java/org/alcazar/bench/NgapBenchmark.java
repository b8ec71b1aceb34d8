// SPDX-License-Identifier: Apache-2.0
package org.alcazar.bench;

import java.util.concurrent.TimeUnit;
import org.alcazar.ngap.Ngap;
import org.alcazar.ngap.message.InitialContextSetupRequest;
import org.alcazar.ngap.message.InitialUeMessage;
import org.alcazar.ngap.message.NgapMessage;
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

/** NGAP: the messages that begin and end a registration at the RAN. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class NgapBenchmark {

    private final InitialUeMessage initialUeMessage = Messages.initialUeMessage();
    private final Octets initialUeMessageOctets = Ngap.encode(initialUeMessage);
    private final InitialContextSetupRequest initialContextSetupRequest = Messages.initialContextSetupRequest();
    private final Octets initialContextSetupRequestOctets = Ngap.encode(initialContextSetupRequest);

    /** The Registration Request within is left as octets. */
    @Benchmark
    public NgapMessage decodeInitialUeMessage() {
        return Ngap.decode(initialUeMessageOctets);
    }

    @Benchmark
    public Octets encodeInitialUeMessage() {
        return Ngap.encode(initialUeMessage);
    }

    @Benchmark
    public NgapMessage decodeInitialContextSetupRequest() {
        return Ngap.decode(initialContextSetupRequestOctets);
    }

    @Benchmark
    public Octets encodeInitialContextSetupRequest() {
        return Ngap.encode(initialContextSetupRequest);
    }
}
