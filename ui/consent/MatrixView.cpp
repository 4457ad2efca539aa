#include "ui/consent/MatrixView.h"

#include "models/base/AtomicFile.h"
#include "models/publish/PagePicture.h"

#include <QDir>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

namespace numauth::ui {

namespace {

constexpr int headHeight = 28;
constexpr int deviceColumn = 160;
constexpr int wordsRoom = 46; ///< px beside a thumbnail for mark and amount
constexpr int margins = 16;
constexpr double pictureScale = 2;

} // namespace

MatrixView::MatrixView(MatrixModel &model, MatrixSession &session, QWidget *parent)
    : QTableView(parent), m_model(model), m_session(session), m_thumbnails(session.page())
{
    setObjectName(QStringLiteral("consent.matrix"));
    setHorizontalHeader(new MatrixHeader(this));
    setModel(&model);
    setItemDelegate(new MatrixDelegate(model, session, m_thumbnails, this));
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(headHeight);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setDragEnabled(true);
    connect(&model, &QAbstractItemModel::modelReset, this, &MatrixView::arrange);
    connect(&m_thumbnails, &Thumbnails::painted, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (m_model.isGroup(index.row()))
            m_model.toggleGroup(index.row());
    });
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (m_model.device(index))
            emit cellOpened(index);
    });
    arrange();
}

void MatrixView::setThumbnailHeight(int height)
{
    m_thumbnails.setHeight(std::clamp(height, 64, 240), devicePixelRatioF());
    arrange();
}

void MatrixView::arrange()
{
    const int height = m_thumbnails.height() + margins;
    verticalHeader()->setDefaultSectionSize(height);
    setColumnWidth(0, deviceColumn);
    for (int column = 1; column < m_model.columnCount(); ++column)
        setColumnWidth(column, m_thumbnails.height() * 9 / 16 + wordsRoom + margins);
    clearSpans();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!m_model.isGroup(row))
            continue;
        setRowHeight(row, headHeight);
        if (m_model.columnCount() > 1)
            setSpan(row, 0, 1, m_model.columnCount());
    }
}

void MatrixView::scrollContentsBy(int dx, int dy)
{
    m_thumbnails.cancelPending();
    QTableView::scrollContentsBy(dx, dy);
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QModelIndex index = currentIndex();
    if (!isEnter || !index.isValid()) {
        QTableView::keyPressEvent(event);
        return;
    }
    if (m_model.isGroup(index.row()))
        m_model.toggleGroup(index.row());
    else
        emit cellOpened(index);
}

QMimeData *MatrixView::picture(const QModelIndex &index) const
{
    const consent::Device *device = m_model.device(index);
    if (!device || index.column() == 0)
        return nullptr;
    const consent::CellState &state = m_session.states().at(index.column() - 1);
    const PageSession &page = m_session.page();
    const consent::PageLayout layout = layOut(page.page(), *device, state, page.tables());
    const QByteArray png = publish::toPng({page.page(), *device, layout, page.tables(),
                                           checkLayout(page.page(), layout, page.tables())},
                                          pictureScale);
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::TempLocation));
    const QString path =
        folder.filePath(QStringLiteral("%1-%2.png").arg(device->id, carrierId(state.carrier)));
    auto *mime = new QMimeData;
    mime->setImageData(QImage::fromData(png));
    if (AtomicFile::write(path, png))
        mime->setUrls({QUrl::fromLocalFile(path)});
    return mime;
}

void MatrixView::startDrag(Qt::DropActions)
{
    const QModelIndex index = currentIndex();
    QMimeData *mime = picture(index);
    if (!mime)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(mime);
    const QImage *small =
        m_thumbnails.find(*m_model.device(index), m_session.states().at(index.column() - 1));
    if (small && !small->isNull())
        drag->setPixmap(QPixmap::fromImage(*small));
    drag->exec(Qt::CopyAction);
}

void MatrixView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        viewport()->update();
    QTableView::changeEvent(event);
}

} // namespace numauth::ui
