#pragma once

#include "models/base/Result.h"
#include "models/consent/Cell.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <optional>

namespace numauth::consent {

/// One view of a screen as the device told of it.
struct DumpNode
{
    QString type;    ///< class name (`android.widget.TextView`) or `XCUIElementType…`
    QString id;      ///< resource id without its package, accessibility id on iOS; may be empty
    QString text;    ///< what it shows, else its label
    QRectF bounds;   ///< on the screen: px (Android), pt (iOS)
    int parent = -1; ///< index of an earlier node
    bool isVisible = true;
    bool isChecked = false;
};

/// The views of one screen, parents before children, siblings in the device's order.
struct DeviceDump
{
    Q_DECLARE_TR_FUNCTIONS(numauth::consent::DeviceDump)

public:
    Platform platform = Platform::Android;
    QSizeF screen; ///< px (Android), pt (iOS)
    /// px per dp where the dump says so; most do not.
    std::optional<double> density;
    QList<DumpNode> nodes;

    /// The texts under \p node, its own first.
    QString textOf(int node) const;
    bool isInside(int node, int ancestor) const;

    /// Reads what `uiautomator dump` writes, a page source of Appium or XCUITest, or frames as
    /// JSON:
    /// `{"platform":"android","screen":{"width":…,"height":…},"density":2.75,"unit":"px|dp|pt",
    /// "elements":[{"id":"loginButton","rect":{"x":…,"y":…,"width":…,"height":…},"text":"…"}]}`,
    /// which `numauth layout --format json` prints too. \p fileName is how errors call it. Up to
    /// 100 000 views, 500 deep.
    static Result<DeviceDump> read(const QByteArray &bytes, const QString &fileName);
};

} // namespace numauth::consent
