#include "models/consent/edit/FrameEdit.h"
#include "models/consent/fix/PageFileEdit.h"

#include <QJsonObject>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace numauth::consent;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// What is changed stands where the file says it does, and taking it back gives the page again.
void editPage(const QByteArray &file, const ConsentPage &page)
{
    const QString id =
        page.attributes.isEmpty() ? QStringLiteral("setLogBtnOffsetY") : page.attributes.firstKey();
    const auto before = page.attributes.constFind(id);
    const auto now =
        before == page.attributes.constEnd() ? std::optional<QJsonArray>() : std::optional(*before);
    const QJsonArray wanted{262, QStringLiteral("\"}]\\")};
    const auto changed = PageFileEdit::change(file, {{id, now, wanted}});
    if (!changed)
        return;
    require(PageFileEdit::valueSpan(*changed, id).has_value() ||
            changed->startsWith("\xEF\xBB\xBF"));
    const auto back = PageFileEdit::change(*changed, {{id, wanted, now}});
    require(back.hasValue());
    const auto again = ConsentPage::read(*back, QString());
    require(again.hasValue() && *again == page);
}

} // namespace

/// Edits of a page file of any bytes, and of a frame block with these bytes as its source.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    PageFileEdit::valueSpan(bytes, QStringLiteral("setLogBtnOffsetY"));
    const auto page = ConsentPage::read(bytes, QString());
    if (page)
        editPage(bytes, *page);
    else
        require(!PageFileEdit::change(bytes, {}));
    const QJsonArray block{QJsonObject{{QStringLiteral("expr"), QString::fromUtf8(bytes)}}};
    changedFrame(block, {0, -3.5, 0, 0});
    changedFrame(block, {0, 0, -3.5, 0});
    return 0;
}
