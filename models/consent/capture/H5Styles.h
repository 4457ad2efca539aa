#pragma once

#include "models/base/Finding.h"
#include "models/base/Result.h"
#include "models/consent/RuleTable.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QMap>
#include <QString>

namespace numauth::consent {

/// The computed styles of one node of an H5 page; absent when the page has no such node.
struct H5Node
{
    QString selector;
    bool isThere = true;
    QMap<QString, QString>
        styles; ///< `width`, `height`, `opacity`, `font-size`, `visibility`, `display`
};

/// What a browser says of the nodes that the web SDK looks at when the user taps.
struct H5Styles
{
    Q_DECLARE_TR_FUNCTIONS(numauth::consent::H5Styles)

public:
    /// `page`, `dialog`, `second`, `preview` or `front`: which set of nodes the SDK reads.
    QString pageType;
    QList<H5Node> nodes;

    /// Whether \p bytes say that they are of an H5 page.
    static bool isH5(const QByteArray &bytes);
    /// Reads `{"platform":"h5","pageType":"page","nodes":{".nav-title":{"width":"120px",…},
    /// ".nav-back-icon":null}}`, which h5Snippet() prints in a browser.
    static Result<H5Styles> read(const QByteArray &bytes, const QString &fileName);
};

/// Line of JavaScript that prints the styles of the page it is run in, for the browser's console.
QString h5Snippet();

/// The 600030 test of the web SDK 2.1.15: a node whose own width, height, opacity or font size is a
/// number of 0 or less, whose visibility is hidden or whose display is none fails the login. A node
/// that the SDK needs and the page removed makes its style call throw instead. Ancestors and
/// overlaps are not looked at.
QList<Finding> checkH5(const H5Styles &styles, const RuleTable &rules);

} // namespace numauth::consent
