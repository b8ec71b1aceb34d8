// SPDX-License-Identifier: Apache-2.0
package org.alcazar.bench;

import java.util.concurrent.TimeUnit;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.message.NasMessage;
import org.alcazar.nas.message.RegistrationRequest;
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

/** NAS of 5GS: the first message of a UE. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class NasBenchmark {

    private final RegistrationRequest registrationRequest = Messages.registrationRequest();
    private final Octets octets = Nas5gs.encode(registrationRequest);

    @Benchmark
    public NasMessage decodeRegistrationRequest() {
        return Nas5gs.decode(octets);
    }

    @Benchmark
    public Octets encodeRegistrationRequest() {
        return Nas5gs.encode(registrationRequest);
    }
}
