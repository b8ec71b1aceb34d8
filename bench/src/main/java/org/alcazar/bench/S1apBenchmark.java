// SPDX-License-Identifier: Apache-2.0
package org.alcazar.bench;

import java.util.concurrent.TimeUnit;
import org.alcazar.s1ap.S1ap;
import org.alcazar.s1ap.message.InitialUeMessage;
import org.alcazar.s1ap.message.S1apMessage;
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

/** S1AP: the first message of a UE. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class S1apBenchmark {

    private final InitialUeMessage initialUeMessage = Messages.initialUeMessageOfS1ap();
    private final Octets octets = S1ap.encode(initialUeMessage);

    @Benchmark
    public S1apMessage decodeInitialUeMessage() {
        return S1ap.decode(octets);
    }

    @Benchmark
    public Octets encodeInitialUeMessage() {
        return S1ap.encode(initialUeMessage);
    }
}
