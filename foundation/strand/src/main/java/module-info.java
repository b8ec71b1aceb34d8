// SPDX-License-Identifier: Apache-2.0
/** Time, randomness and concurrency behind one seam, live or simulated; strands on which all that concerns one peer runs in turn. */
module org.alcazar.strand {
    requires transitive static org.jspecify;
    requires org.slf4j;
    exports org.alcazar.strand;
}
