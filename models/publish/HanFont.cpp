#include "models/publish/HanFont.h"

#include <QCoreApplication>

namespace numauth::publish {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(numauth::publish::HanFont)
};

} // namespace

Result<> requireHanFont(const QStringList &families)
{
    if (!families.isEmpty())
        return {};
    return Error{Error::Code::Environment,
                 Words::tr("No font with Chinese characters is installed, so boxes stand in their "
                           "place. Install fonts-noto-cjk (Debian, Ubuntu), "
                           "google-noto-sans-cjk-fonts (Fedora) or noto-fonts-cjk (Arch).")};
}

} // namespace numauth::publish
