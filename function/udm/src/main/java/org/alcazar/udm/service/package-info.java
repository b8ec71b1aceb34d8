// SPDX-License-Identifier: Apache-2.0
/** The services of TS 29.503, named as there. */
@NullMarked
package org.alcazar.udm.service;

import org.jspecify.annotations.NullMarked;
