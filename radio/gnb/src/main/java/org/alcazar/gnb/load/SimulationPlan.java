// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.load;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.alcazar.gnb.GnbConfiguration;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.Tai;
import org.alcazar.ue.UeConfiguration;
import org.alcazar.ue.usim.SuciCalculation;
import org.alcazar.ue.usim.TestSubscribers;

/**
 * Who is to do what, and how fast.
 *
 * @param gnbs the gNBs, 1 or more; UEs are dealt out to them in turn
 * @param ues how many UEs there are, 1 or more
 * @param rate registrations begun each second, or 0 for as fast as {@code concurrency} allows
 * @param concurrency how many UEs may be in a procedure at once, 1 or more: a core that falls behind is not buried
 * @param subscribers whose cards the UEs have
 * @param suci how the cards conceal their identity
 * @param ue what the UEs are
 * @param sessions what a UE does with PDU sessions once it is registered
 * @param then what a UE does after that
 * @param patience how long the last ones may take
 */
public record SimulationPlan(List<GnbConfiguration> gnbs, int ues, double rate, int concurrency, TestSubscribers subscribers, SuciCalculation suci,
        UeConfiguration ue, SessionPlan sessions, Then then, Duration patience) {

    /** What a UE does once it is registered, and has done what it does with sessions. */
    public enum Then {
        /** It keeps its connection. */
        STAY_CONNECTED,
        /** It says that nothing follows, so that the core lets it go idle. */
        GO_IDLE,
        /** It deregisters and waits for the answer. */
        DEREGISTER
    }

    /** @throws IllegalArgumentException if these make no plan */
    public SimulationPlan {
        gnbs = List.copyOf(gnbs);
        if (gnbs.isEmpty() || ues < 1 || concurrency < 1) {
            throw new IllegalArgumentException("a simulation has a gNB and a UE at least");
        }
        if (!(rate >= 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException("a rate is 0 or more a second");
        }
    }

    /** As fast as a hundred at a time can be, with the null scheme, and let go idle. */
    public static SimulationPlan of(List<GnbConfiguration> gnbs, int ues, TestSubscribers subscribers) {
        return new SimulationPlan(gnbs, ues, 0, 100, subscribers, SuciCalculation.NULL, UeConfiguration.DEFAULT, SessionPlan.NONE, Then.GO_IDLE,
                Duration.ofSeconds(60));
    }

    /** That many gNBs named gnb-1, gnb-2 … with identifiers from 1 on, in one tracking area. */
    public static List<GnbConfiguration> gnbs(int count, Tai tai, List<Snssai> slices) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> GnbConfiguration.of("gnb-" + i, i, tai, slices)).toList();
    }

    public SimulationPlan withRate(double value) {
        return new SimulationPlan(gnbs, ues, value, concurrency, subscribers, suci, ue, sessions, then, patience);
    }

    public SimulationPlan withConcurrency(int value) {
        return new SimulationPlan(gnbs, ues, rate, value, subscribers, suci, ue, sessions, then, patience);
    }

    public SimulationPlan withSuci(SuciCalculation value) {
        return new SimulationPlan(gnbs, ues, rate, concurrency, subscribers, value, ue, sessions, then, patience);
    }

    public SimulationPlan withUe(UeConfiguration value) {
        return new SimulationPlan(gnbs, ues, rate, concurrency, subscribers, suci, value, sessions, then, patience);
    }

    public SimulationPlan withSessions(SessionPlan value) {
        return new SimulationPlan(gnbs, ues, rate, concurrency, subscribers, suci, ue, value, then, patience);
    }

    public SimulationPlan withThen(Then value) {
        return new SimulationPlan(gnbs, ues, rate, concurrency, subscribers, suci, ue, sessions, value, patience);
    }

    public SimulationPlan withPatience(Duration value) {
        return new SimulationPlan(gnbs, ues, rate, concurrency, subscribers, suci, ue, sessions, then, value);
    }
}
