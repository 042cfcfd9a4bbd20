package org.yaqaza.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What a list says of itself, and how its reading went.
///
/// @param prefix of its records' ids; for FollowTheMoney lines, which keep their ids, the list's
///     name
/// @param publisher who publishes it, empty when neither file nor mapping says
/// @param title its title, empty when neither file nor mapping says
/// @param dated the day it bears, where the file or mapping says
/// @param generated the moment it was made, where the file says
/// @param records how many were read
/// @param refused how many entries, lines or rows were left out, each with its problem
public record Reading(
    String prefix,
    String publisher,
    String title,
    Optional<LocalDate> dated,
    Optional<Instant> generated,
    long records,
    long refused) {}
