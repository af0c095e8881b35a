namespace DeAn06.Reporting.Checks;

/// <summary>What a rule asks, so that whoever holds the figures can ask it: the server, or a browser without a line.</summary>
public enum RuleKind
{
    /// <summary>The line is blank, and does not follow from counts that are given.</summary>
    Blank,

    /// <summary>A station of the annex has no figures.</summary>
    MissingStation,

    /// <summary>The addends (blank is 0) add up to more than the line they are held against.</summary>
    Exceeds,

    /// <summary>The addends (blank is 0) add up to exactly the line they are held against, which is over 0.</summary>
    UsesUp,

    /// <summary>The line is blank while the line it is held against is given.</summary>
    Unpaired,

    /// <summary>The addends and the line they are held against are all given, and they do not add up to it.</summary>
    Differs,

    /// <summary>The text is blank while the line it is held against is over 0; not asked of a station.</summary>
    Needed,

    /// <summary>A cell of a register's row is blank that its column, or what else the row says, asks for.</summary>
    BlankCell,

    /// <summary>A row of a register has the key of an earlier one.</summary>
    DuplicateRow,

    /// <summary>A date in a register lies after the period's data window.</summary>
    AfterWindow,

    /// <summary>The stations add up to more than the unit's figure.</summary>
    StationsExceed,

    /// <summary>0 where the unit's previous filing was not.</summary>
    ZeroAfterNonZero,

    /// <summary>Less than in the unit's previous filing.</summary>
    Fell,

    /// <summary>Less than in the unit's previous filing, whose data window this one holds.</summary>
    LessThanHeld,

    /// <summary>Over <see cref="Rule.Threshold"/> times more or less than the unit's previous filing, and <see cref="Rule.Least"/> or more apart; flows by day.</summary>
    FarFromPast,

    /// <summary>A rate <see cref="Rule.Threshold"/> points or more below that of the tier, of at least <see cref="Rule.Least"/> units.</summary>
    FarFromPeers,
}
