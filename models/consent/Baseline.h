#pragma once

#include "models/consent/PageMatrix.h"

#include <QCoreApplication>
#include <QDate>
#include <QMap>
#include <QRect>
#include <QSet>

namespace numauth::consent {

/// Where everything stood in one cell when it was accepted.
struct BaselineCell
{
    QString deviceId;
    CellState state; ///< its SDK is the baseline's
    /// Element id → rectangle in device px; what was not visible is absent.
    QMap<QString, QRect> elements;
    /// Hash of the picture; empty when pictures were not recorded.
    QByteArray picture = {};

    friend bool operator==(const BaselineCell &, const BaselineCell &) = default;
};

/// The accepted geometry of a page over a selection of cells.
struct Baseline
{
    Q_DECLARE_TR_FUNCTIONS(numauth::consent::Baseline)

public:
    static constexpr int formatVersion = 1;

    QString page;
    Platform platform = Platform::Android;
    SdkVersion sdk;
    QDate recordedOn;
    /// What the pictures were painted with; another machine's fonts make other pictures.
    QString fonts = {};
    QList<BaselineCell> cells;

    static Result<Baseline> read(const QByteArray &bytes, const QString &fileName);
    /// One line per cell, stable order, so that a change of one device is a change of one line.
    QByteArray write() const;

    friend bool operator==(const Baseline &, const Baseline &) = default;
};

/// Lays out every cell of \p selection. What cannot be laid out is an error. Blocks; any thread.
Result<Baseline> recordBaseline(const ConsentPage &page, const MatrixSelection &selection,
                                const ConsentTables &tables);

/// One element that stands elsewhere than accepted, in the cells where it moved by the same dp.
struct GeometryChange
{
    enum class Kind { Moved, Appeared, Vanished };
    Kind kind = Kind::Moved;
    QString elementId;
    /// Now minus accepted, in dp (pt), to a hundredth.
    double left = 0, top = 0, width = 0, height = 0;
    QStringList deviceIds = {};
    int cells = 0;
};

struct BaselineComparison
{
    QList<GeometryChange> changes; ///< most cells first
    int cells = 0;                 ///< compared
    /// Positions in Baseline::cells where anything stands elsewhere.
    QSet<qsizetype> changedCells;
    /// Devices of the baseline that the table no longer has: nothing can be told of them.
    QStringList unknownDevices;

    bool isEqual() const { return changes.isEmpty() && unknownDevices.isEmpty(); }
};

/// Lays the page out in the cells of \p baseline, with its SDK, and says what moved.
BaselineComparison compareBaseline(const Baseline &baseline, const ConsentPage &page,
                                   const ConsentTables &tables);

} // namespace numauth::consent
