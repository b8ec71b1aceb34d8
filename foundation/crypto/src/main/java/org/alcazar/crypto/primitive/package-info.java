// SPDX-License-Identifier: Apache-2.0
/**
 * Building blocks behind the module's face. Not exported; callers pass raw arrays that they own.
 *
 * <p>Whose implementation each is was decided by measuring, all against the same vectors (two cores of an AMD EPYC, JDK 25):
 *
 * <table>
 * <caption>Choices</caption>
 * <tr><th>what</th><th>whose</th><th>because</th></tr>
 * <tr><td>AES, SHA-256</td><td>JDK</td><td>processor instructions: 13 ns a block against 73 ns of BouncyCastle's tables, whose accesses
 * depend on the key besides</td></tr>
 * <tr><td>X25519</td><td>BouncyCastle</td><td>agreement 82 µs against 143 µs</td></tr>
 * <tr><td>P-256</td><td>BouncyCastle's field and point arithmetic, our multiplication</td><td>agreement 165 µs against 531 µs; see
 * {@link org.alcazar.crypto.primitive.P256} on the multiplication</td></tr>
 * <tr><td>ZUC</td><td>ours</td><td>64 octets 0.6 µs against 1.0 µs, a MAC of them 0.75 µs against 2.1 µs; and BouncyCastle's ZUC-256 takes
 * another initialisation vector than the 256-bit algorithms do</td></tr>
 * <tr><td>SNOW 3G, SNOW 5G, Keccak-f, POLYVAL</td><td>ours</td><td>neither library offers them</td></tr>
 * </table>
 *
 * <p>The S-boxes of SNOW and ZUC are tables indexed by secret values, as in every software implementation of them; everything else here takes
 * the same steps for every key.
 */
@NullMarked
package org.alcazar.crypto.primitive;

import org.jspecify.annotations.NullMarked;
