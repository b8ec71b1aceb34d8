// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

/** What the packet path knows of a session. */
public final class SessionPath {

    /** How the packet path tells the session's own side something. Called while a packet is handled: must be short. */
    @FunctionalInterface
    public interface Signal {

        /**
         * The first packet was buffered under a rule that wants this told.
         *
         * @param qfi of the packet, or a negative number
         */
        void downlinkData(int pdrId, int qfi, int trafficClass);
    }

    private final Signal signal;
    final PacketBuffer buffer;
    private volatile RuleSet rules = RuleSet.EMPTY;
    private volatile boolean used;
    private volatile boolean told;

    public SessionPath(Signal signal, BufferBudget budget) {
        this.signal = signal;
        this.buffer = new PacketBuffer(budget);
    }

    RuleSet rules() {
        return rules;
    }

    void rules(RuleSet next) {
        rules = next;
    }

    /** Whether packets go on to the UE's access node, as far as the rules of packets to the UE tell. */
    public boolean hasAccess() {
        return rules.lastToAccess() != null;
    }

    /** Whether a packet passed since this was asked last. */
    public boolean wasUsed() {
        boolean was = used;
        used = false;
        return was;
    }

    void use() {
        // A line of memory that many write is dear; one that many read is not.
        if (!used) {
            used = true;
        }
    }

    void firstBuffered(int pdrId, int qfi, int trafficClass) {
        if (!told) {
            told = true;
            signal.downlinkData(pdrId, qfi, trafficClass);
        }
    }

    /** The next packet buffered is told again. */
    public void rearm() {
        told = false;
    }
}
