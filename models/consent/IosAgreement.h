#pragma once

#include "models/consent/IosBuilder.h"

namespace numauth::consent {

/// The agreement of an iOS page: tick box and text in one frame whose width wraps the text and
/// whose size is then that of the text.
class IosAgreement : protected IosBuilder
{
protected:
    static constexpr double sideMargin = 18;

    using IosBuilder::IosBuilder;

    void addAgreement(int body);
    /// The carrier's agreement as the newest SDK names it; iOS takes it partly from the server.
    QString carrierName() const;

private:
    double boxSide() const;
    IosText wrapped(const QString &name, double width);
    /// The frame round a text of that size.
    QSizeF fitted(const QSizeF &text) const;
    IosDefault usualPlace(const QSizeF &size) const;
    /// What the row may cover where font or carrier's name are not known for certain.
    void spread(Element &row, IosText text, double width);
    void addBox(int row, const IosText &text);
    void addWords(int row, const IosText &text);
};

} // namespace numauth::consent
